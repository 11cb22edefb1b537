-- Every request places an order of its own. The link's path comes with wrk's command line.
local number = 0

request = function()
  number = number + 1
  return wrk.format("PUT", wrk.path .. "/orders/0-" .. number, nil,
    '{"value": 5000, "currency": "EUR", "lines": [{"lineId": "1", "quantity": 2, "unitPrice": 2500}]}')
end
