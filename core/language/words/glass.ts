import type { GlassProblemCode } from '../../access/glass.ts'

export interface GlassWords {
	fields: Record<'reason' | 'minutes' | 'association' | 'id', string>
	/** Sentences with `{field}`, `{least}` and `{max}` to fill. */
	problems: Record<GlassProblemCode, string>
	/** What senior management is told, with `{name}`, `{by}`, `{reason}`, `{from}`, `{until}` and `{associations}` to fill. */
	mail: Record<'subject' | 'text', string>
}
