import type { GenericSms } from '../../server/sms-settings.ts'
import type { OutgoingMessage } from './channel.ts'
import type { GatewayRequest } from './sms-channel.ts'

/** The body of the setting with `{recipient}`, `{text}`, `{id}` and the values of templates filled in, safe in JSON. */
export function genericRequest(settings: GenericSms, message: OutgoingMessage): GatewayRequest {
  const values: Record<string, string> = {
    ...message.templateValues,
    recipient: message.recipient,
    text: message.body,
    id: message.id,
  }
  const body = settings.body.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    return value === undefined ? whole : JSON.stringify(value).slice(1, -1)
  })
  return {
    url: settings.url,
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(settings.authorization && { Authorization: settings.authorization }),
    },
    body,
  }
}
