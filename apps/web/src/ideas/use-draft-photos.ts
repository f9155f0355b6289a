import type { RefusalCode } from '@hetu/domain/refusal'
import { useEffect, useState } from 'react'
import { draftFiles, dropDraftFiles, keepDraftFile } from '../shared/draft-files.ts'
import { newUuid } from '../shared/new-uuid.ts'
import { shrinkPhoto } from './shrink-photo.ts'

export const mostPhotos = 4

/** A photo of a draft; its id is also the key under which the server takes it once. */
export interface DraftPhoto {
  id: string
  blob: Blob
  /** For an <img>; ends with the page. */
  address: string
}

const shown = ({ id, blob }: { id: string; blob: Blob }): DraftPhoto => ({
  id,
  blob,
  address: URL.createObjectURL(blob),
})

/** Photos of a draft, kept on the device until they are sent. */
export function useDraftPhotos(draft: string) {
  const [photos, setPhotos] = useState<DraftPhoto[]>([])
  const [writing, setWriting] = useState(0)
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    let isGone = false
    draftFiles(draft)
      .then((files) => !isGone && setPhotos(files.map(shown)))
      // Without IndexedDB photos live as long as the page.
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [draft])

  const keep = async (photo: DraftPhoto) => {
    setWriting((now) => now + 1)
    await keepDraftFile({ draft, id: photo.id, name: 'photo.jpg', blob: photo.blob }).catch(() =>
      setRefused(true),
    )
    setWriting((now) => now - 1)
  }

  return {
    photos,
    /** Whether this device has all of them. */
    isKept: writing === 0 && !isRefused,
    /** Whether it did not take one: full, or storage is forbidden. */
    isRefused: isRefused && photos.length > 0,
    /** Answers why some could not be read. */
    add: async (files: readonly File[]): Promise<RefusalCode[]> => {
      const refused: RefusalCode[] = []
      for (const file of files.slice(0, mostPhotos - photos.length)) {
        const blob = await shrinkPhoto(file)
        if (typeof blob === 'string') {
          refused.push(blob)
          continue
        }
        const photo = shown({ id: newUuid(), blob })
        setPhotos((now) => [...now, photo])
        await keep(photo)
      }
      return refused
    },
    remove: (id: string) => {
      setPhotos((now) => now.filter((photo) => photo.id !== id))
      void dropDraftFiles(draft, id).catch(() => undefined)
    },
    clear: () => {
      setPhotos([])
      setRefused(false)
      void dropDraftFiles(draft).catch(() => undefined)
    },
  }
}
