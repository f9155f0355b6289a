import type { RefusalCode } from '@hetu/domain/refusal'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { IconButton } from '../shared/components/icon-button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { CameraIcon, CloseIcon } from '../shared/icons/action-icons.tsx'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { type DraftPhoto, mostPhotos } from './use-draft-photos.ts'

interface PhotoPickerProps {
  photos: readonly DraftPhoto[]
  /** Answers why some of them could not be added. */
  onAdd: (files: File[]) => Promise<RefusalCode[]>
  onRemove: (id: string) => void
}

/** Up to four photos, made smaller here before they travel. */
export function PhotoPicker({ photos, onAdd, onRemove }: PhotoPickerProps) {
  const t = useTranslations('ideas.photos')
  const words = useRefusalWords()
  const [refused, setRefused] = useState<RefusalCode[]>([])
  const [isBusy, setBusy] = useState(false)
  const add = async (files: FileList | null) => {
    setBusy(true)
    setRefused(await onAdd([...(files ?? [])]))
    setBusy(false)
  }
  return (
    <div className="flex flex-col gap-2">
      {photos.length > 0 ? (
        <ul className="m-0 flex list-none flex-wrap gap-2 p-0">
          {photos.map((photo, index) => (
            <li key={photo.id} className="relative">
              <img
                src={photo.address}
                alt={t('number', { number: index + 1 })}
                className="h-32 w-auto rounded-control border border-hair object-cover"
              />
              <span className="absolute end-1 top-1 rounded-control bg-paper">
                <IconButton
                  label={t('remove', { number: index + 1 })}
                  icon={<CloseIcon />}
                  onPress={() => onRemove(photo.id)}
                />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {photos.length < mostPhotos ? (
        <FileTrigger
          acceptedFileTypes={['image/jpeg', 'image/png', 'image/webp', 'image/heic']}
          allowsMultiple
          onSelect={(files) => void add(files)}
        >
          <Button icon={<CameraIcon />} isPending={isBusy} className="self-start">
            {t('add')}
          </Button>
        </FileTrigger>
      ) : (
        <p className="text-label">{t('full')}</p>
      )}
      <p className="text-note text-ink-least">{t('hint')}</p>
      {[...new Set(refused)].map((code) => (
        <Notice key={code} tone="warn" isLive>
          {words(code)}
        </Notice>
      ))}
    </div>
  )
}
