import type { z } from 'zod'
import { StartProblem } from './explain-start-problem.ts'
import type { Settings } from './settings.ts'

/** A gateway that takes JSON of a shape of its own. */
export interface GenericSms {
  shape: 'generic'
  url: string
  /** JSON with `{recipient}`, `{text}`, `{code}`, `{minutes}` and `{id}` where they are wanted. */
  body: string
  authorization: string | undefined
}

/** A cloud that sends its own templates, which the operator had approved there. */
export interface CloudSms {
  shape: 'aliyun' | 'tencent'
  url: string
  keyId: string
  keySecret: string
  signName: string
  template: string
  /** Which values the template takes, in its order. */
  templateValues: string[]
  /** Tencent's `SmsSdkAppId`. */
  app: string
  region: string
}

export type SmsSettings = GenericSms | CloudSms

const endpoints = { aliyun: 'https://dysmsapi.aliyuncs.com', tencent: 'https://sms.tencentcloudapi.com' }

/** The gateway that the settings name; undefined where they name none, and one sentence where a line is missing. */
export function readSms(settings: z.infer<typeof Settings>): SmsSettings | undefined {
  const shape = settings.SMS_SHAPE ?? (settings.SMS_URL === undefined ? undefined : 'generic')
  if (shape === undefined) return undefined
  if (shape === 'generic') {
    const { SMS_URL: url, SMS_BODY: body, SMS_AUTHORIZATION: authorization } = settings
    if (url === undefined) throw missing('SMS_URL', shape)
    return { shape, url, body, authorization }
  }
  const told = (name: 'SMS_KEY_ID' | 'SMS_KEY_SECRET' | 'SMS_SIGN_NAME' | 'SMS_TEMPLATE' | 'SMS_APP') => {
    const value = settings[name]
    if (value === undefined) throw missing(name, shape)
    return value
  }
  return {
    shape,
    url: settings.SMS_URL ?? endpoints[shape],
    keyId: told('SMS_KEY_ID'),
    keySecret: told('SMS_KEY_SECRET'),
    signName: told('SMS_SIGN_NAME'),
    template: told('SMS_TEMPLATE'),
    templateValues: settings.SMS_TEMPLATE_VALUES.split(',').map((name) => name.trim()),
    app: shape === 'tencent' ? told('SMS_APP') : '',
    region: settings.SMS_REGION,
  }
}

const missing = (name: string, shape: string) =>
  new StartProblem(`SMS through ${shape} needs one more line: ${name} (docs/operation.md says what it is).`)
