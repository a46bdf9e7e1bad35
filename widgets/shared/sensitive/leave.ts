import { forgetDevice } from './forget.ts'

/*
 * The quick way out of a page that somebody else must not see. A page cannot take itself out of the browser's history
 * for good; it can put another in its place, so that "back" does not show it, and leave nothing of its own behind.
 */

/** How long deleting may take, in milliseconds: another tab may hold what is deleted. */
const PATIENCE = 1000
/** How long may pass between two presses of the key, in milliseconds. */
const PAUSE = 2000
const PRESSES = 3
const TITLE = '…'

const silence = (event: Event) => event.stopImmediatePropagation()

/** Hides the page at once, forgets what is kept on the device, and shows another page in its place in the history. */
export async function leaveQuickly(to: string): Promise<void> {
	hide()
	dispatchEvent(new Event('sila-leave'))
	empty()
	// Nobody asks whether to stay, and nothing is written any more by what is about to be gone.
	for (const type of ['beforeunload', 'pagehide']) addEventListener(type, silence, true)
	document.addEventListener('visibilitychange', silence, true)
	await Promise.race([forgetDevice(), new Promise(resolve => setTimeout(resolve, PATIENCE))])
	go(to)
}

/**
 * Leaves a blank page. Opening a document takes every listener from it and from its window, also those that a host added
 * before, which nothing else can come before; and its frames, which may ask as well.
 */
function empty(): void {
	try {
		document.open()
		// Built, not written: a page may allow no text to be made into a document.
		const blank = document.implementation.createHTMLDocument(TITLE)
		blank.head.append(noReferrer())
		document.append(blank.documentElement)
	} catch {
		// It cannot be opened, as in a page of XML; it stays hidden.
	}
}

/** Shows nothing, whatever the network does, and tells the next page nothing of this one. */
function hide(): void {
	document.documentElement.style.setProperty('display', 'none', 'important')
	document.title = TITLE
	document.head.append(noReferrer())
}

const noReferrer = () =>
	Object.assign(document.createElement('meta'), { name: 'referrer', content: 'no-referrer' })

/** The whole tab goes, also where the page stands in a frame of another. */
function go(to: string): void {
	try {
		top?.location.replace(to)
	} catch {
		location.replace(to)
	}
}

/** Calls `leave` when Escape is pressed three times in a row, and `press` after each with how many are left. Returns what ends it. */
export function onEscapes(leave: () => void, press: (left: number) => void): () => void {
	let presses = 0
	let last = 0
	const read = (event: KeyboardEvent) => {
		if (event.repeat || event.isComposing) return
		presses = event.key === 'Escape' ? (event.timeStamp - last > PAUSE ? 1 : presses + 1) : 0
		last = event.timeStamp
		if (presses === PRESSES) leave()
		else press(presses && PRESSES - presses)
	}
	// In the capturing phase, since a form or its host may keep keys to itself.
	addEventListener('keydown', read, true)
	return () => removeEventListener('keydown', read, true)
}
