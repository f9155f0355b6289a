import { readJson } from '../scene/http.ts'
import type { Scene } from '../scene/scene.ts'

/** What the bench reads of the product's list. */
export interface ListAnswer {
  version: string
  inBox: number
  items: { id: string; kind: string; reference: string; supportCount: number }[]
}

export const readList = ({ serve, api }: Scene, query = ''): Promise<ListAnswer> =>
  readJson(serve.port, { path: `${api}/contributions${query}` })
