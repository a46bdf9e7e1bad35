import fs from 'node:fs'
import path from 'node:path'
import { say } from '../lib/print.ts'

/** Go's logger puts the time before what a hook writes. */
const SILA_SAYS = /^(?:[\d/]+ [\d:]+ )?sila: (.*)/
/** One of many of a kind: shown while it lasts, counted in the end. */
const ADDED = /^added .* of \d+ files\)$/
/** Who the administrator is; shown in the end, where everything is. */
const ADMINISTRATOR = /^administrator (.*)/
const INSTALL_LINK = /https?:\/\/\S+\/_\/#\/pbinstall\/\S+/

export interface PocketBaseLog {
	/** Takes one line that PocketBase wrote. */
	line(text: string, stream: 'out' | 'err'): void
	/** How many associations it has added. */
	readonly added: number
	/** The e-mail of the administrator of the system; empty before there is one. */
	readonly administrator: string
	/** Hears of each that is being added; unless set, nobody does. */
	tell: (how: string) => void
	/** The one-time link that makes the administrator, as soon as PocketBase offers it. */
	readonly installLink: Promise<string>
}

/**
 * Keeps what PocketBase writes in `file`, and shows its errors and Sila's own words (`sila: …`) on the terminal too.
 * The install link is a secret for half an hour, so it stays out of the file.
 */
export function pocketbaseLog(file: string): PocketBaseLog {
	fs.mkdirSync(path.dirname(file), { recursive: true })
	const out = fs.createWriteStream(file, { flags: 'a' })
	let offer = (_link: string): void => {}
	const installLink = new Promise<string>(resolve => {
		offer = resolve
	})
	let added = 0
	const administrators: string[] = []
	let tell: PocketBaseLog['tell'] = () => {}
	return {
		installLink,
		get added() {
			return added
		},
		get administrator() {
			return administrators.join(', ')
		},
		set tell(listener: PocketBaseLog['tell']) {
			tell = listener
		},
		line(text, stream) {
			const link = INSTALL_LINK.exec(text)?.[0]
			if (link) offer(link)
			out.write(`${new Date().toISOString()} ${link ? text.replace(link, '(the link)') : text}\n`)
			const said = SILA_SAYS.exec(text)?.[1]
			const administrator = ADMINISTRATOR.exec(said ?? '')?.[1]
			if (administrator) administrators.push(administrator)
			else if (said && ADDED.test(said)) {
				added++
				tell(said)
			} else if (said) say(`    ${said}`)
			else if (stream === 'err') say(`PocketBase: ${text}`)
		},
	}
}
