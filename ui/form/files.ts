import { html, nothing } from 'lit'
import { fill } from '../../core/language/text.ts'
import { FILE_TYPES } from '../../core/sending/files.ts'
import type { ShownProblem } from '../../core/sending/problems.ts'
import { about, aboutId, type Fields, label } from './fields.ts'
import { type ChosenFile, type Doing, documentOf, LIMITS, type Place, type Taken } from './limits.ts'

/** What fields of files are drawn from. */
export interface FileFields extends Fields {
	words: { optional: string; limits: string; add: string; remove: string }
	files: ChosenFile[]
	/** What is being done with files that are not there yet. */
	doing: Doing[]
	/** Takes a file back. */
	drop(file: ChosenFile, field: string): void
}

/** What a form takes: types, sizes, number. */
export const limits = ({ limits }: { limits: string }): string => fill(limits, LIMITS)

/** The file that was chosen before. */
let before: Promise<unknown> = Promise.resolve()

/** Where a chosen file goes: among the files, or what is wrong with it among the problems; until then it is in `doing`. */
interface Taking {
	files: ChosenFile[]
	problems: ShownProblem[]
	readonly doing: Doing[]
}

/**
 * Reads a chosen file and checks it, one after another, so that they stand in the order in which they were chosen; `place`
 * is asked when it is its turn. What reads comes with the first file; `lost` is said where it cannot be fetched. What is
 * done with it meanwhile stands in `doing` of `into`; `draw` shows it. A file that does not pass leaves the others there.
 * Returns whether this one passed.
 */
export async function takeFile(
	file: File,
	place: () => Place,
	lost: string,
	into: Taking,
	draw: () => void,
): Promise<boolean> {
	const { doing } = into
	const own = { field: place().field, text: '' }
	doing.push(own)
	const read = async (): Promise<Taken> =>
		(await import('./attach.ts')).readFile(file, place(), text => {
			own.text = text
			draw()
		})
	const unread = (): Taken => ({
		problem: { field: own.field, code: 'server', message: lost, kept: true },
	})
	const reading = before.then(read).catch(unread)
	before = reading
	const taken = await reading
	if ('chosen' in taken) into.files.push(taken.chosen)
	else into.problems.push(taken.problem)
	doing.splice(doing.indexOf(own), 1)
	return 'chosen' in taken
}

/** What is done with the file that somebody waits for to go on, in words. */
export const doneFirst = ({ waits, doing }: { waits?: unknown; doing: Doing[] }): string | undefined =>
	waits ? doing.find(({ text }) => text)?.text : undefined

/** A place for files, with those that are there. */
export const attachments = (
	fields: FileFields,
	name: string,
	{ required, hint }: { required: boolean; hint?: unknown },
) => {
	const { words, files } = fields
	const own = files.filter(({ document }) => name === 'files' || document === documentOf(name))
	return html`<fieldset>
		<legend part="label">${label(fields, name, required)}</legend>
		<div aria-live="polite">
			${about(fields, name, hint)}
			${own.map(
				file => html`<p class="row">
					<span><bdi>${file.name}</bdi></span><small dir="ltr">${Math.ceil(file.size / 1024)} KB</small>
					<button type="button" class="link" aria-label=${`${words.remove} ${file.name}`}
						@click=${() => fields.drop(file, name)}>${words.remove}</button>
				</p>`,
			)}
			${fields.doing.map(({ field, text }) => (field === name && text ? html`<p class="small">${text}</p>` : nothing))}
		</div>
		<label part="button">${words.add}<input class="unseen" type="file" multiple id=${fields.prefix + name} name=${name}
			aria-label=${`${words.add}: ${fields.label(name)}`} aria-describedby=${aboutId(fields, name)}
			accept=${Object.keys(FILE_TYPES).join()}></label>
	</fieldset>`
}
