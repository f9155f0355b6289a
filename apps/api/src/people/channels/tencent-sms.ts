import { createHmac } from 'node:crypto'
import { sha256 } from '../../server/hash.ts'
import type { CloudSms } from '../../server/sms-settings.ts'
import type { OutgoingMessage } from './channel.ts'
import type { GatewayRequest } from './sms-channel.ts'

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

/** `SendSms` of Tencent Cloud (2021-01-11), signed as TC3-HMAC-SHA256. */
export function tencentRequest(settings: CloudSms, message: OutgoingMessage, now: Date): GatewayRequest {
  const body = JSON.stringify({
    PhoneNumberSet: [message.recipient],
    SmsSdkAppId: settings.app,
    SignName: settings.signName,
    TemplateId: settings.template,
    TemplateParamSet: settings.templateValues.map((name) => message.templateValues[name] ?? ''),
    SessionContext: message.id,
  })
  const { host, origin } = new URL(settings.url)
  const seconds = String(Math.floor(now.getTime() / 1000))
  const day = now.toISOString().slice(0, 10)
  const type = 'application/json; charset=utf-8'
  const names = 'content-type;host;x-tc-action'
  const canonical = [
    'POST',
    '/',
    '',
    `content-type:${type}`,
    `host:${host}`,
    'x-tc-action:sendsms',
    '',
    names,
    sha256(body),
  ].join('\n')
  const scope = `${day}/sms/tc3_request`
  const key = hmac(hmac(hmac(`TC3${settings.keySecret}`, day), 'sms'), 'tc3_request')
  const signature = hmac(key, `TC3-HMAC-SHA256\n${seconds}\n${scope}\n${sha256(canonical)}`).toString('hex')
  return {
    url: `${origin}/`,
    method: 'POST',
    headers: {
      'Content-Type': type,
      'X-TC-Action': 'SendSms',
      'X-TC-Version': '2021-01-11',
      'X-TC-Region': settings.region,
      'X-TC-Timestamp': seconds,
      Authorization: `TC3-HMAC-SHA256 Credential=${settings.keyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`,
    },
    body,
  }
}

export function tencentRefusal(answer: unknown): string | null {
  const { Response } = (answer ?? {}) as {
    Response?: {
      Error?: { Code: string; Message: string }
      SendStatusSet?: { Code: string; Message: string }[]
    }
  }
  const refused = Response?.Error ?? Response?.SendStatusSet?.find(({ Code }) => Code !== 'Ok')
  if (refused) return `${refused.Code}: ${refused.Message}`
  return Response?.SendStatusSet?.length ? null : 'the gateway names no message'
}
