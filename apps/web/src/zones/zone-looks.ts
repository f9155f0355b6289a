import type { ZoneType } from '@hetu/domain/zones/zone'
import type { AreaLook } from '@hetu/map/area-layers'

const core: AreaLook = { colour: '#5F0D0C', colourOnDark: '#DB8F8A', pattern: 'solid', lineWidthPixels: 3 }
const control: AreaLook = { colour: '#BB7512', colourOnDark: '#E0A95A', pattern: 'hatch', lineWidthPixels: 2 }
const setting: AreaLook = { colour: '#5D5A38', colourOnDark: '#B5B184', pattern: 'dots', lineWidthPixels: 2 }
const building: AreaLook = {
  colour: '#941FA4',
  colourOnDark: '#D58BE0',
  pattern: 'double',
  lineWidthPixels: 2.5,
}
const sight: AreaLook = {
  colour: '#4A9096',
  colourOnDark: '#86C5CA',
  pattern: 'levels',
  lineWidthPixels: 2,
  lineDash: [4, 2],
}
const relic: AreaLook = {
  colour: '#7A1F2B',
  colourOnDark: '#E29AA2',
  pattern: 'levels',
  lineWidthPixels: 2.5,
  lineDash: [6, 1.5],
}
const relicControl: AreaLook = {
  colour: '#9A5B12',
  colourOnDark: '#DDAE70',
  pattern: 'dots',
  lineWidthPixels: 1.5,
  lineDash: [5, 2],
}
const outline = (colour: string, colourOnDark: string): AreaLook => ({
  colour,
  colourOnDark,
  pattern: 'none',
  lineWidthPixels: 2,
  lineDash: [5, 2],
})

/** How each kind of zone is drawn: colour never alone, always with pattern and line (ux: zones). */
export const zoneLooks: Record<ZoneType, AreaLook> = {
  historic_city: setting,
  district_core: core,
  district_control: control,
  coordination: setting,
  relic_protection: relic,
  relic_control: relicControl,
  relic_unlisted: relic,
  historic_building: building,
  character_area: setting,
  historic_lane: setting,
  old_tree: outline('#3F6B2A', '#9CC785'),
  burial_area: { ...outline('#6B4A1F', '#C9A777'), pattern: 'hatch' },
  purple_line: building,
  red_line: outline('#B3261E', '#E88A84'),
  green_line: outline('#3F6B2A', '#9CC785'),
  blue_line: outline('#1F6FA8', '#86BCE3'),
  yellow_line: outline('#8A6A00', '#D8BC55'),
  view_corridor: sight,
  pre_protection: outline('#941FA4', '#D58BE0'),
  designated_area: { ...core, pattern: 'hatch', lineWidthPixels: 2 },
}

/** The same kind while two others are strong: its line and name stay, the pattern goes. */
export function quietLook(look: AreaLook): AreaLook {
  return { ...look, isQuiet: true, lineWidthPixels: Math.min(1.5, look.lineWidthPixels) }
}

/** The same kind drawn in a plan whose law is unknown: crosses within a dotted line, whatever the kind's own pattern. */
export function planLook(look: AreaLook): AreaLook {
  return { ...look, pattern: 'crosses', lineWidthPixels: 1.5, lineDash: [1, 2] }
}

export const treeLook: AreaLook = zoneLooks.green_line
export const wellLook: AreaLook = { ...zoneLooks.blue_line, pattern: 'dots' }
export const waterLineLook: AreaLook = zoneLooks.blue_line
export const buriedLook: AreaLook = zoneLooks.burial_area
