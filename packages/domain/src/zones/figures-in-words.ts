import type { LocalText } from '../language.ts'
import { figureChoice, figureName } from './object-names.ts'
import { objectParametersOf } from './object-parameters.ts'
import { parameterValue } from './parameter-value.ts'
import { valueInWords } from './value-in-words.ts'
import type { ObjectOfRow } from './zone-layer.ts'

/** What a row says of its object, one figure each: `保护半径（米） 5`; figures that it leaves open are left out. */
export const figuresInWords = ({ kind, figures }: ObjectOfRow): LocalText[] =>
  objectParametersOf(kind).flatMap(({ path }) => {
    const value = valueInWords(parameterValue(figures, path), figureChoice)
    const name = figureName(path)
    return value.zh ? { zh: `${name.zh} ${value.zh}`, en: `${name.en} ${value.en}` } : []
  })
