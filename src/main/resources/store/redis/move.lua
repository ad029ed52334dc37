-- Uses a code up. KEYS[1] the conversation. ARGV: version, oldest, now, hash of the code, hash of the new token, channel
local held = redis.call('HMGET', KEYS[1], 'version', 'lastAt', 'code', 'codeUntil', 'token')
if not held[1] or held[1] ~= ARGV[1] or tonumber(held[2]) < tonumber(ARGV[2]) then return 'gone' end
if held[3] ~= ARGV[4] or tonumber(held[4]) <= tonumber(ARGV[3]) then return 'no' end
redis.call('HDEL', KEYS[1], 'code', 'codeUntil')
redis.call('HSET', KEYS[1], 'former', held[5], 'token', ARGV[5], 'channel', ARGV[6])
return 'moved'
