-- Notes a download link with its conversation; gives those that are too many, oldest first. KEYS[1] the conversation.
-- ARGV: version, oldest, the link's hash, how many are kept
local held = redis.call('HMGET', KEYS[1], 'version', 'lastAt', 'links')
if not held[1] or held[1] ~= ARGV[1] or tonumber(held[2]) < tonumber(ARGV[2]) then return 'gone' end
local all = {}
for each in string.gmatch(held[3] or '', '%S+') do all[#all + 1] = each end
all[#all + 1] = ARGV[3]
local dropped = {}
while #all > tonumber(ARGV[4]) do dropped[#dropped + 1] = table.remove(all, 1) end
redis.call('HSET', KEYS[1], 'links', table.concat(all, ' '))
return 'kept ' .. table.concat(dropped, ' ')
