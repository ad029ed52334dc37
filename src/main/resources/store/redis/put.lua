-- Sets fields of a live conversation. KEYS[1] the conversation. ARGV: version, oldest, then field, value ...
local held = redis.call('HMGET', KEYS[1], 'version', 'lastAt')
if not held[1] or held[1] ~= ARGV[1] or tonumber(held[2]) < tonumber(ARGV[2]) then return 'gone' end
for i = 3, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
return 'kept'
