import type { Plugin } from 'vite'

type Node = { type: string; start: number; end: number; [key: string]: unknown }

function* nodes(node: Node): Generator<Node> {
	yield node
	for (const value of Object.values(node).flat()) {
		if (typeof (value as Node | null)?.type === 'string') yield* nodes(value as Node)
	}
}

const quasis = (literal: unknown): Node[] => (literal as { quasis: Node[] }).quasis

const name = (node: unknown): unknown => (node as { name?: unknown }).name

/** Between tags an indentation goes; within text or a tag it is one space. */
const unindented = (text: string): string =>
	text.replace(/(>?)\s*\n\s*(<?)/g, (_, end, start) => end + (end || start ? '' : ' ') + start)

const minified = (text: string): string =>
	text
		.replace(/\s*\n\s*/g, '')
		.replace(/([:,]) /g, '$1')
		.replaceAll(' {', '{')
		.replaceAll(';}', '}')

/**
 * Templates (`html`) and styles (`unsafeCSS`) of the widgets, without the line breaks and indentation that only
 * help who reads the source. Where templates are also rendered on the server, both builds need it or neither:
 * hydration compares them.
 */
export function minifyWidgets(): Plugin {
	return {
		name: 'sila-minify-widgets',
		enforce: 'post',
		transform(code, id) {
			if (!id.includes('/widgets/')) return
			const edits: { at: Node; shorten: (text: string) => string }[] = []
			for (const node of nodes(this.parse(code) as unknown as Node)) {
				if (node.type === 'TaggedTemplateExpression' && name(node.tag) === 'html') {
					edits.push(...quasis(node.quasi).map(at => ({ at, shorten: unindented })))
				} else if (node.type === 'CallExpression' && name(node.callee) === 'unsafeCSS') {
					edits.push(...quasis((node.arguments as Node[])[0]).map(at => ({ at, shorten: minified })))
				}
			}
			return edits
				.sort((a, b) => b.at.start - a.at.start)
				.reduce(
					(result, { at: { start, end }, shorten }) =>
						result.slice(0, start) + shorten(code.slice(start, end)) + result.slice(end),
					code,
				)
		},
	}
}
