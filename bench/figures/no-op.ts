import { type Answer, askOnce, headerOf } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'

const keptHeaders = ['Content-Type', 'Content-Encoding', 'Cache-Control', 'ETag', 'Vary']

/** Gives the framework that does nothing the very bytes to answer with, under this name. */
export async function keepForNoOp({ other }: Scene, name: string, answer: Answer): Promise<void> {
  const headers = Object.fromEntries(
    keptHeaders.flatMap((header) => {
      const value = headerOf(answer, header)
      return value === null ? [] : [[header, value]]
    }),
  )
  const body = { body: answer.body.toString('base64'), headers }
  const { status } = await askOnce(other.port, { method: 'PUT', path: `/kept/${name}`, body })
  if (status !== 200) throw new Error(`the other side kept nothing: ${status}`)
}
