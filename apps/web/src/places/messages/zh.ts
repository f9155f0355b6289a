export const zh = {
  found: '找到的地名',
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
