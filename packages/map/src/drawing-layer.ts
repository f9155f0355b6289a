/** Layers of the drawing tool begin with this; they stay above everything else. */
export const drawingLayerPrefix = 'hetu-drawing'
