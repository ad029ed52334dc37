-- Keeps the next snapshot and its turn, or neither. KEYS[1] the conversation.
-- ARGV: version, oldest, turn before, channel, turn, last at, snapshot, turn id, body, number that falls out, milliseconds to live
local held = redis.call('HMGET', KEYS[1], 'version', 'lastAt', 'turn', 'channel')
if not held[1] or held[1] ~= ARGV[1] or tonumber(held[2]) < tonumber(ARGV[2]) then return 'gone' end
if held[3] ~= ARGV[3] or held[4] ~= ARGV[4] then return 'raced' end
local out = redis.call('HGET', KEYS[1], 'n:' .. ARGV[10])
if out then redis.call('HDEL', KEYS[1], 'n:' .. ARGV[10], 't:' .. ARGV[10], 'i:' .. out) end
redis.call('HSET', KEYS[1], 'turn', ARGV[5], 'lastAt', ARGV[6], 'snapshot', ARGV[7],
  't:' .. ARGV[5], ARGV[9], 'n:' .. ARGV[5], ARGV[8], 'i:' .. ARGV[8], ARGV[5])
redis.call('PEXPIRE', KEYS[1], ARGV[11])
return 'kept'
