-- For wrk: the questions of surveys/service-served/2 that everybody is asked, each with other answers and a key of its own; each link
-- is used once. It stands in the proxy's place and says that everybody comes from an address of his own: from one address no more
-- than thirty links are tried at once.
--   POSTPATH=/s/%TOKEN% wrk -t2 -c64 -d6s --latency -s submissions.lua http://127.0.0.1:PORT -- tokens.txt
-- The tokens, one a line, are dealt out over the threads. POSTPATH=/yardstick sends the same forms where nothing is done.
local threads = 0
function setup(thread) thread:set('tid', threads); threads = threads + 1 end

local path, run = os.getenv('POSTPATH') or '/yardstick', os.getenv('RUN') or tostring(os.time())
local tokens, sent, state = {}, 0, 0
local headers = { ['Content-Type'] = 'application/x-www-form-urlencoded' }

function init(arguments)
  state = 12345 + tid
  if not arguments[1] then return end
  local line = 0
  for token in io.lines(arguments[1]) do
    line = line + 1
    if line % 2 == tid % 2 then tokens[#tokens + 1] = token end
  end
end

-- A number below `limit` (Park and Miller's generator: the same forms in every run).
local function draw(limit)
  state = state * 16807 % 2147483647
  return state % limit
end

function request()
  sent = sent + 1
  headers['X-Forwarded-For'] = string.format('10.%d.%d.%d', draw(250), draw(250), 1 + draw(250))
  local body = string.format(
    'key=%s-%d-%d&Q1=%d&Q2=%d&Q3=%d&Q5=%d&Q14=%d',
    run, tid, sent, 1 + draw(5), 1 + draw(3), 1 + draw(5), 1 + draw(3), 1 + draw(3))
  return wrk.format('POST', (path:gsub('%%TOKEN%%', tokens[sent] or 'no-link-left')), headers, body)
end
