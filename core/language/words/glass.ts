import type { GlassProblemCode } from '../../access/glass.ts'

/** What is said of looking with a reason, through a glass or as senior management. */
export interface GlassWords {
	fields: Record<'reason' | 'minutes' | 'association' | 'id' | 'case', string>
	/** Sentences with `{field}`, `{least}` and `{max}` to fill. */
	problems: Record<GlassProblemCode, string>
	/** What senior management is told, with `{name}`, `{by}`, `{reason}`, `{from}`, `{until}` and `{associations}` to fill. */
	mail: Record<'subject' | 'text', string>
}
