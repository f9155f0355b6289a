import { words } from '@hetu/domain/words'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { PreparedPhoto } from './prepare-photo.ts'

/** Whoever is signed in may upload a photo; until it belongs to a public idea only they see it. */
export const uploadPhoto = defineVerb({
  name: 'upload-photo',
  summary: 'Upload a photo for an idea; position and camera data are dropped.',
  input: z.object({ photo: z.instanceof(PreparedPhoto), altText: words(0, 300).default('') }),
  isCreating: true,
  answer: z.object({ id: z.uuid(), width: z.int(), height: z.int() }),
  async run(act, { photo, altText }) {
    const id = newId()
    await act.services.files.put(photoKey(id, 'large'), photo.large)
    await act.services.files.put(photoKey(id, 'small'), photo.small)
    await act.tx
      .insertInto('idea_photo')
      .values({
        place_id: act.place.id,
        id,
        uploaded_by: act.personId,
        file_key: photoKey(id, 'large'),
        width: photo.width,
        height: photo.height,
        byte_count: photo.large.byteLength,
        alt_text: altText,
        created_at: act.now,
      })
      .execute()
    await act.record({
      subjectKind: 'person',
      subjectId: act.personId,
      isPublic: false,
      after: { photoId: id },
    })
    return { id, width: photo.width, height: photo.height }
  },
})

export type PhotoSize = 'large' | 'small'

/** Where a photo's file lies. */
export function photoKey(id: string, size: PhotoSize): string {
  return `photos/${id}-${size}.webp`
}
