/** Fonts of the reader's own device, for labels on the map: nothing is downloaded. */
export const labelFont = [
  'PingFang SC',
  'HarmonyOS Sans SC',
  'MiSans',
  'Source Han Sans SC',
  'Noto Sans CJK SC',
  'Noto Sans SC',
  'Microsoft YaHei',
  'sans-serif',
]

/** The same in a heavier weight; MapLibre reads the weight from the last name. */
export const labelFontBold = [...labelFont, 'Bold']
