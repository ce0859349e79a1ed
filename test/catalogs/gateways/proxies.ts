import type { Condition } from '../../../src/index.js'
import { down, limited, refused, timedOut, unknownPath, unread, type GatewayAnswer } from './answer.js'

function nginx(status: number, words: string, conditions: readonly Condition[]): GatewayAnswer {
  return {
    title: `nginx ${status} ${words}`,
    status,
    headers: { 'content-type': 'text/html', server: 'nginx/1.25.3' },
    body: `<html>\r\n<head><title>${status} ${words}</title></head>\r\n<body>\r\n<center><h1>${status} ${words}</h1></center>\r\n<hr><center>nginx/1.25.3</center>\r\n</body>\r\n</html>\r\n`,
    conditions,
  }
}

export const nginxAnswers: readonly GatewayAnswer[] = [
  nginx(400, 'Bad Request', unread),
  nginx(400, 'Request Header Or Cookie Too Large', unread),
  nginx(400, 'The plain HTTP request was sent to HTTPS port', unread),
  nginx(401, 'Authorization Required', ['malformed_response', 'permission_denied']),
  nginx(403, 'Forbidden', refused),
  nginx(404, 'Not Found', unknownPath),
  nginx(405, 'Not Allowed', ['unsupported_http_method', 'unknown_method']),
  nginx(413, 'Request Entity Too Large', ['payload_too_large']),
  nginx(414, 'Request-URI Too Large', ['payload_too_large']),
  nginx(429, 'Too Many Requests', limited),
  nginx(500, 'Internal Server Error', ['server_error']),
  nginx(502, 'Bad Gateway', down),
  nginx(503, 'Service Temporarily Unavailable', down),
  nginx(504, 'Gateway Time-out', timedOut),
]

function haproxy(status: number, words: string, line: string, conditions: readonly Condition[]): GatewayAnswer {
  return {
    title: `HAProxy ${status}`,
    status,
    headers: { 'content-type': 'text/html' },
    body: `<html><body><h1>${status} ${words}</h1>\n${line}\n</body></html>\n`,
    conditions,
  }
}

export const haproxyAnswers: readonly GatewayAnswer[] = [
  haproxy(400, 'Bad request', 'Your browser sent an invalid request.', unread),
  haproxy(403, 'Forbidden', 'Request forbidden by administrative rules.', refused),
  haproxy(408, 'Request Time-out', "Your browser didn't send a complete request in time.", timedOut),
  haproxy(429, 'Too Many Requests', 'You have sent too many requests in a given amount of time.', limited),
  haproxy(500, 'Internal Server Error', 'An internal server error occurred.', ['server_error']),
  haproxy(502, 'Bad Gateway', 'The server returned an invalid or incomplete response.', down),
  haproxy(503, 'Service Unavailable', 'No server is available to handle this request.', down),
  haproxy(504, 'Gateway Time-out', "The server didn't respond in time.", timedOut),
]
