/* In which colours this device shows the desk. */

export type Look = 'light' | 'dark' | 'auto'
export const LOOKS: readonly Look[] = ['light', 'dark', 'auto']

const KEY = 'sila-desk-look'

export const look = (): Look => LOOKS.find(one => one === localStorage.getItem(KEY)) ?? 'auto'

export const wear = (chosen: Look): void => localStorage.setItem(KEY, chosen)
