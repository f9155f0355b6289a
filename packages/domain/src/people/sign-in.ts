import { z } from 'zod'
import { plainSigns } from '../plain-signs.ts'
import { words } from '../words.ts'

/** How a person can be reached: an e-mail address or a phone number, normalised. */
export interface Contact {
  kind: 'email' | 'phone'
  value: string
}

/** Reads what somebody typed as e-mail or phone; null where it is neither. */
export function readContact(typed: string): Contact | null {
  const text = plainSigns(typed)
  const email = z.email().max(200).safeParse(text.toLowerCase())
  if (email.success) return { kind: 'email', value: email.data }
  const digits = text
    .replace(/[\s()-]/g, '')
    .replace(/^00/, '+')
    .replace(/^86(?=1[3-9]\d{9}$)/, '+86')
  if (/^1[3-9]\d{9}$/.test(digits)) return { kind: 'phone', value: `+86${digits}` }
  if (/^\+[1-9]\d{7,14}$/.test(digits)) return { kind: 'phone', value: digits }
  return null
}

export const AskSignInCode = z.object({ contact: z.string().trim().min(3).max(200) })
export type AskSignInCode = z.infer<typeof AskSignInCode>

export const SignInWithCode = z.object({
  requestId: z.uuid(),
  code: z
    .string()
    .overwrite((typed) => plainSigns(typed).replace(/[\s-]/g, ''))
    .regex(/^\d{6}$/),
  chosenName: words(1, 40).optional(),
})
export type SignInWithCode = z.infer<typeof SignInWithCode>

export const SignInWithPassword = z.object({
  account: z.string().trim().min(2).max(100),
  password: z.string().min(1).max(200),
})
export type SignInWithPassword = z.infer<typeof SignInWithPassword>

export const ChangeChosenName = z.object({ chosenName: words(1, 40) })
export type ChangeChosenName = z.infer<typeof ChangeChosenName>

export const LookAs = z.object({ personId: z.uuid() })
export type LookAs = z.infer<typeof LookAs>
