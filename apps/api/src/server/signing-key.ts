import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServeConfig } from './config.ts'
import { StartProblem } from './explain-start-problem.ts'
import { sha256 } from './hash.ts'

/** The key by which this installation signs the heads of its ledgers. */
export interface SigningKey {
  /** The first 16 digits of the public key's SHA-256: what is printed, so that it can be compared. */
  id: string
  /** SPKI in base64. */
  publicKey: string
  /** The Ed25519 signature of a text, in base64. */
  sign(text: string): string
}

/** Reads the key of the setting, else of the data folder, else makes one there; throws where it is of another kind. */
export async function openSigningKey(
  config: Pick<ServeConfig, 'signingKey' | 'dataFolder'>,
): Promise<SigningKey> {
  const pem = config.signingKey ?? (await keptKey(config.dataFolder))
  const key = readKey(pem)
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return {
    id: sha256(publicKey).slice(0, 16),
    publicKey: publicKey.toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
  }
}

async function keptKey(folder: string): Promise<string> {
  const file = join(folder, 'signing-key.pem')
  if (existsSync(file)) return readFile(file, 'utf8')
  const { privateKey } = generateKeyPairSync('ed25519')
  const made = `${file}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  await writeFile(made, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true })
  // Of two processes that begin at once, one gives it its name, and both read that one whole.
  await link(made, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(made)
  return readFile(file, 'utf8')
}

function readKey(pem: string): KeyObject {
  try {
    // In a setting, lines may have been written as \n.
    const key = createPrivateKey(pem.replaceAll('\\n', '\n'))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // Said below.
  }
  throw new StartProblem(
    'HETU_SIGNING_KEY is no private Ed25519 key in PEM; make one with `openssl genpkey -algorithm ed25519`.',
  )
}
