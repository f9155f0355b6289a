import type { SmsSettings } from '../../server/sms-settings.ts'
import { aliyunRequest, aliyunRefusal } from './aliyun-sms.ts'
import type { Channel, OutgoingMessage } from './channel.ts'
import { genericRequest } from './generic-sms.ts'
import { tencentRequest, tencentRefusal } from './tencent-sms.ts'

/** What is sent to a gateway for one message. */
export interface GatewayRequest {
  url: string
  method: 'POST'
  headers: Record<string, string>
  body: string
}

/** SMS through a gateway that is asked over HTTP; null where none is set. */
export function smsChannel(settings: SmsSettings | undefined): Channel | null {
  if (!settings) return null
  return {
    async send(message, signal) {
      const request = requestOf(settings, message, new Date())
      if ('lacks' in request)
        return { kind: 'failed', reason: `the template needs ${request.lacks}`, isFinal: true }
      try {
        const { url, ...init } = request
        const answer = await fetch(url, { ...init, signal, redirect: 'error' })
        const text = await answer.text()
        const refusal = refusalIn(settings, text)
        if (answer.ok && refusal === null) return { kind: 'sent' }
        const reason = `${answer.status} ${refusal ?? text}`.slice(0, 500)
        // A gateway that fell over may have sent it before.
        return answer.status >= 500 ? { kind: 'unsure', reason } : { kind: 'failed', reason, isFinal: false }
      } catch (error) {
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
        const reason = cause instanceof Error ? cause.message || cause.name : String(cause)
        const isBefore =
          cause instanceof Error &&
          'syscall' in cause &&
          ['connect', 'getaddrinfo'].includes(String(cause.syscall))
        return isBefore ? { kind: 'failed', reason, isFinal: false } : { kind: 'unsure', reason }
      }
    },
    close() {},
  }
}

function requestOf(
  settings: SmsSettings,
  message: OutgoingMessage,
  now: Date,
): GatewayRequest | { lacks: string } {
  if (settings.shape === 'generic') return genericRequest(settings, message)
  const lacks = settings.templateValues.find((name) => message.templateValues[name] === undefined)
  if (lacks !== undefined) return { lacks }
  return settings.shape === 'aliyun'
    ? aliyunRequest(settings, message, now)
    : tencentRequest(settings, message, now)
}

/** What the gateway refused, in its words; gateways of the two clouds answer 200 to what they refuse. */
function refusalIn(settings: SmsSettings, answer: string): string | null {
  if (settings.shape === 'generic') return null
  let said: unknown
  try {
    said = JSON.parse(answer)
  } catch {
    return answer
  }
  return settings.shape === 'aliyun' ? aliyunRefusal(said) : tencentRefusal(said)
}
