/* Ways in which people keep what a page shows. */

/** Puts text on the clipboard; pages without https have only the older way, by way of `root`. Returns whether it is there. */
export async function copyText(text: string, root: ParentNode = document.body): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text)
		return true
	} catch {
		const area = document.createElement('textarea')
		area.value = text
		root.append(area)
		area.select()
		const done = document.execCommand('copy')
		area.remove()
		return done
	}
}

/** Saves a file on the person's device. */
export function saveFile(name: string, content: Blob): void {
	const link = document.createElement('a')
	link.href = URL.createObjectURL(content)
	link.download = name
	link.click()
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Prints one element alone, from a frame of its own: the page around it is not ours to print. */
export function print(element: HTMLElement): void {
	const frame = document.createElement('iframe')
	// Out of sight, but laid out: a frame that is not displayed prints nothing in some browsers.
	frame.className = 'unseen'
	element.getRootNode().appendChild(frame)
	const { contentDocument: page, contentWindow: view } = frame
	if (!page || !view) return
	page.documentElement.dir = getComputedStyle(element).direction
	page.body.append(element.cloneNode(true))
	const sheet = new (view as unknown as typeof globalThis).CSSStyleSheet()
	sheet.replaceSync(`
		body { font: 16px/1.8 sans-serif; max-inline-size: 34em; margin: auto; }
		dl { padding: 1em; border: 1px solid; }
		dd { margin: 0; font-size: 2em; font-variant-numeric: tabular-nums; }
	`)
	page.adoptedStyleSheets = [sheet]
	view.onafterprint = () => frame.remove()
	view.print()
}
