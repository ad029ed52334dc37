-- A new conversation with its time to live, both or neither. KEYS[1] the conversation. ARGV: milliseconds to live, then field, value ...
for i = 2, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 'kept'
