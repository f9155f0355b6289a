export const zh = {
  found: '找到的地名',
  count: '找到 {count, number} 处',
  none: '没有找到叫“{words}”的地方。可以试试巷名或门牌号，或者直接在地图上点出来。',
  kind: {
    lane: '街巷',
    door: '门牌',
    courtyard: '院落',
    gate: '城门',
    well: '井',
    bridge: '桥',
    tree: '古树',
    place: '地点',
  },
} as const
