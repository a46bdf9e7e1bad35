import { children, type Node, type Source, walk } from './source.ts'
import type { Fault } from './walls.ts'

/*
 * Inside a transaction only the transaction may be asked: SQLite has one writer, and a question to the outer app would
 * wait for the transaction, which waits for the answer, for ever.
 */

interface Block {
	/** What runs inside. */
	body: Node
	/** What may not be used there: names, or `e.app`. */
	outer: string[]
	/** What to use in its place. */
	inner: string
}

/** Uses of an outer app inside a transaction. */
export function transactions({ file, program, line }: Source): Fault[] {
	const faults: Fault[] = []
	walk(program, node => {
		const block = blockOf(node)
		if (block === 'elsewhere')
			faults.push({
				file,
				line: line(node),
				text: 'what runs inside a transaction stands in place, to be checked',
			})
		else if (block)
			for (const { node: use, name } of uses(block.body, block.outer))
				faults.push({
					file,
					line: line(use),
					text: `${name} inside a transaction: only ${block.inner} may be used there`,
				})
	})
	return faults
}

/** The transaction that a node opens, if it does. */
function blockOf(node: Node): Block | 'elsewhere' | undefined {
	if (node.type !== 'CallExpression') return undefined
	const { callee, arguments: given } = node as unknown as { callee: Node; arguments: Node[] }
	if (callee.type === 'Identifier' && callee.name === 'inTransaction') {
		const [event, work] = given
		if (!event || !isFunction(work)) return 'elsewhere'
		return { body: work, outer: ['app', '$app'], inner: `${nameOf(event)}.app` }
	}
	const { object, property } = callee as { object?: Node; property?: Node }
	if (!object || !property || property.name !== 'runInTransaction') return undefined
	const [work] = given
	if (!isFunction(work)) return 'elsewhere'
	const outer = nameOf(object)
	// An event that is handed on takes its app with it.
	const names = outer.endsWith('.app') ? [outer, outer.slice(0, -'.app'.length)] : [outer]
	const [param] = work.params as Node[]
	return { body: work, outer: [...names, 'app', '$app'], inner: param ? nameOf(param) : 'the transaction' }
}

const isFunction = (node: Node | undefined): node is Node =>
	node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'

/** `app`, `e.app`; empty for anything else. */
function nameOf(node: Node): string {
	if (node.type === 'Identifier') return String(node.name)
	if (node.type !== 'MemberExpression' || node.computed) return ''
	const object = nameOf(node.object as Node)
	return object && `${object}.${nameOf(node.property as Node)}`
}

/** Where one of these names is used in a node; a function that has a parameter of that name has its own. */
function uses(node: Node, names: string[]): { node: Node; name: string }[] {
	const own = isFunction(node) ? (node.params as Node[]).map(nameOf) : []
	const left = names.filter(name => !own.includes(name))
	const name = nameOf(node)
	if (left.includes(name)) return [{ node, name }]
	// `e.request` is no use of `e` as a whole, nor is the name of a property.
	if (node.type === 'MemberExpression' && !node.computed) return inObject(node.object as Node, left)
	if (node.type === 'Property' && !node.computed) return uses(node.value as Node, left)
	return children(node).flatMap(child => uses(child, left))
}

/** In `app.save()` the app is used; in `e.request` only the request is. */
function inObject(object: Node, names: string[]): { node: Node; name: string }[] {
	if (object.type !== 'Identifier') return uses(object, names)
	const name = nameOf(object)
	const isEvent = names.includes(`${name}.app`)
	return names.includes(name) && !isEvent ? [{ node: object, name }] : []
}
