import { useTranslations } from 'use-intl'
import { IconButton } from '../components/icon-button.tsx'
import { Icon } from '../icons/icon.tsx'

interface DrawnControlsProps {
  /** What is covered of the drawing, in pixels. */
  top: number
  right: number
  isNearest: boolean
  isFarthest: boolean
  onZoom: (by: 1 | -1) => void
  /** By so many pixels to the right and down. */
  onMove: (by: [number, number]) => void
}

const step = 120
const moves = [
  { key: 'moveUp', by: [0, -step], path: 'M6 15l6-6 6 6' },
  { key: 'moveDown', by: [0, step], path: 'M6 9l6 6 6-6' },
  { key: 'moveLeft', by: [-step, 0], path: 'M15 6l-6 6 6 6' },
  { key: 'moveRight', by: [step, 0], path: 'M9 6l6 6-6 6' },
] as const

/** Nearer, farther and, once something lies beyond the edge, to all four sides: each a button, none a gesture. */
export function DrawnControls({ top, right, isNearest, isFarthest, onZoom, onMove }: DrawnControlsProps) {
  const t = useTranslations('shared.map')
  return (
    <div className="absolute flex flex-col gap-2" style={{ top: top + 12, right: right + 12 }}>
      <IconButton
        label={t('zoomIn')}
        isDisabled={isNearest}
        onPress={() => onZoom(1)}
        icon={
          <Icon>
            <path d="M12 4v16M4 12h16" />
          </Icon>
        }
      />
      <IconButton
        label={t('zoomOut')}
        isDisabled={isFarthest}
        onPress={() => onZoom(-1)}
        icon={
          <Icon>
            <path d="M4 12h16" />
          </Icon>
        }
      />
      {isFarthest
        ? null
        : moves.map(({ key, by, path }) => (
            <IconButton
              key={key}
              label={t(key)}
              onPress={() => onMove([...by])}
              icon={
                <Icon>
                  <path d={path} />
                </Icon>
              }
            />
          ))}
    </div>
  )
}
