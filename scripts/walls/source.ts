import fs from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'

/** A node of the syntax tree, by ESTree's and TypeScript-ESTree's names. */
export interface Node {
	type: string
	start: number
	end: number
	[key: string]: unknown
}

interface Import {
	/** As it is written: a path from here, or a package. */
	address: string
	line: number
}

/** A file of the repository as the rules look at it. */
export interface Source {
	/** Its path in the repository. */
	file: string
	imports: Import[]
	program: Node
	/** The line of a place in `program`. */
	line: (node: Node) => number
}

/** Reads a TypeScript or JavaScript file, or the script parts of an Astro page. */
export function read(root: string, file: string): Source {
	const text = fs.readFileSync(path.join(root, file), 'utf8')
	const code = file.endsWith('.astro') ? scripts(text) : text
	const { program } = parseSync(file.replace(/astro$/, 'ts'), code)
	const line = (node: Node) => code.slice(0, node.start).split('\n').length
	const tree = program as unknown as Node
	const imports: Import[] = []
	walk(tree, node => {
		const address = importedBy(node)
		if (address !== undefined) imports.push({ address, line: line(node) })
	})
	return { file, imports, program: tree, line }
}

/** What stands outside a page's frontmatter and scripts becomes empty lines, so that places stay what they are. */
function scripts(text: string): string {
	const parts = /^---\n[\s\S]*?\n---$|(?<=<script[^>]*>)[\s\S]*?(?=<\/script>)/gm
	const blank = (between: string) => between.replace(/[^\n]/g, ' ')
	let code = ''
	let from = 0
	for (const { 0: part, index } of text.matchAll(parts)) {
		code += blank(text.slice(from, index)) + part.replace(/^---|---$/g, '   ')
		from = index + part.length
	}
	return code + blank(text.slice(from))
}

/** What a node imports: as a value, as a type, when its code asks, or for PocketBase's hooks. */
function importedBy(node: Node): string | undefined {
	const imports = /^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/
	if (!imports.test(node.type)) return undefined
	const { value } = (node.source ?? {}) as { value?: unknown }
	return typeof value === 'string' ? value : undefined
}

/** Calls `visit` with a node and everything in it, the outer first. */
export function walk(node: Node, visit: (node: Node) => void): void {
	visit(node)
	for (const child of children(node)) walk(child, visit)
}

export function children(node: Node): Node[] {
	return Object.values(node).flat().filter(isNode)
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value && 'start' in value
