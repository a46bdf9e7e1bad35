import type { Lang } from '../../core/language/text.ts'

/** Brings the words of the room, which the tracker asks for at the same time as the room itself. */
export const fetchRoomWords = (lang: Lang) =>
	lang === 'ar' ? import('./room.ar.ts') : import('./room.en.ts')
