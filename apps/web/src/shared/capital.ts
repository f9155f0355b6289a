/** A name at the start of a line or label; Chinese has no capitals and stays as it is. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
