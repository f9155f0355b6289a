import type { Element } from '@hetu/domain/proposals/draft-proposal'
import { ElementFigure, useValueLabel } from './element-figure.tsx'

const single = [
  ['digDepth', 'digDepthMetres', 'm'],
  ['frontage', 'frontageMetres', 'm'],
  ['signHeight', 'signHeightMetres', 'm'],
  ['signArea', 'signSquareMetres', 'm²'],
  ['awningDepth', 'awningDepthMetres', 'm'],
] as const

/** Widths, depths and the sizes of what is fixed to a front. */
export function ElementSizes({
  element,
  onChange,
}: {
  element: Element
  onChange: (patch: Partial<Element>) => void
}) {
  const label = useValueLabel()
  const lane = element.laneWidthMetres
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <ElementFigure
        label={label('existingLaneWidth')}
        value={lane?.existing}
        onChange={(existing) => onChange({ laneWidthMetres: { ...lane, existing } })}
      />
      <ElementFigure
        label={label('laneWidth', 'proposed')}
        value={lane?.proposed}
        onChange={(proposed) => onChange({ laneWidthMetres: { ...lane, proposed } })}
      />
      {single.map(([name, key, unit]) => (
        <ElementFigure
          key={key}
          label={label(name)}
          unit={unit}
          value={element[key]}
          onChange={(value) => onChange({ [key]: value })}
        />
      ))}
    </div>
  )
}
