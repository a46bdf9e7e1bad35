import path from 'node:path'
import ts from 'typescript'
import { root } from '../lib/paths.ts'

/*
 * JSON Schema (2020-12) of TypeScript's types, with their comments. By the type checker, which knows what Zod's inferred
 * types and `Omit`, `Pick` and intersections come to; generators that read the syntax alone do not.
 */

export interface Schema {
	$ref?: string
	type?: string | string[]
	description?: string
	const?: unknown
	enum?: unknown[]
	anyOf?: Schema[]
	items?: Schema
	properties?: Record<string, Schema>
	required?: string[]
	additionalProperties?: Schema | boolean
	[keyword: string]: unknown
}

/** A field of an interface. */
export interface Field {
	name: string
	type: ts.Type
	comment: string
}

/** Tags of a comment that say more of a text than its type: `@format date`, `@pattern ^\d{9}$`. */
const TAGS = ['format', 'pattern']

export class Schemas {
	/** Those that have a name, by it. */
	readonly named: Record<string, Schema> = {}
	readonly #types = new Map<string, ts.Type>()
	readonly #checker: ts.TypeChecker
	readonly #program: ts.Program

	/** Of the types of some files, which are given from the root of the repository. */
	constructor(...files: string[]) {
		const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile)
		const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root)
		this.#program = ts.createProgram(
			files.map(file => path.join(root, file)),
			{ ...options, types: [] },
		)
		this.#checker = this.#program.getTypeChecker()
	}

	/** What a file exports by a name, with its comment. */
	exported(file: string, name: string): Field {
		const source = this.#program.getSourceFile(path.join(root, file))
		const module = source && this.#checker.getSymbolAtLocation(source)
		const symbol = module && this.#checker.getExportsOfModule(module).find(entry => entry.name === name)
		if (!symbol) throw new Error(`${file} does not export ${name}.`)
		return { name, type: this.#checker.getDeclaredTypeOfSymbol(symbol), comment: this.#comment(symbol) }
	}

	fieldsOf(type: ts.Type): Field[] {
		return this.#checker.getPropertiesOfType(type).map(property => ({
			name: property.name,
			type: this.#checker.getTypeOfSymbol(property),
			comment: this.#comment(property),
		}))
	}

	/** The schema of a type; of one that has a name a reference to it. */
	of(type: ts.Type, name = nameOf(type)): Schema {
		if (!name) return this.inline(type)
		const known = this.#types.get(name)
		if (known && known !== type)
			throw new Error(`Two types are called ${name}: one of them needs another name.`)
		if (!known) {
			this.#types.set(name, type)
			const description = this.#comment(type.aliasSymbol ?? type.symbol)
			this.named[name] = { ...(description && { description }), ...this.inline(type) }
		}
		return { $ref: `#/components/schemas/${name}` }
	}

	/** The schema of a type itself. */
	inline(type: ts.Type): Schema {
		const { flags } = type
		if (flags & ts.TypeFlags.TypeParameter)
			return this.of(this.#checker.getBaseConstraintOfType(type) ?? type.getBaseTypes()?.[0] ?? type)
		if (type.isUnion()) return this.#union(type)
		if (type.isStringLiteral()) return { type: 'string', const: type.value }
		if (type.isNumberLiteral()) return { type: 'number', const: type.value }
		if (flags & ts.TypeFlags.BooleanLiteral)
			return { type: 'boolean', const: this.#checker.typeToString(type) === 'true' }
		if (flags & ts.TypeFlags.String) return { type: 'string' }
		if (flags & ts.TypeFlags.Number) return { type: 'number' }
		if (flags & ts.TypeFlags.Null) return { type: 'null' }
		if (flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return {}
		if (this.#checker.isArrayType(type)) {
			const [item] = this.#checker.getTypeArguments(type as ts.TypeReference)
			return { type: 'array', items: item ? this.of(item) : {} }
		}
		if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#object(type)
		throw new Error(`A type has no JSON Schema: ${this.#checker.typeToString(type)}`)
	}

	/** Values in the order of the alphabet: that in which the checker has them depends on what else it has read. */
	#union(type: ts.UnionType): Schema {
		const schemas = type.types
			.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined))
			.map(entry => this.of(entry))
		const literals = schemas.filter(schema => 'const' in schema)
		const others = schemas.filter(schema => !('const' in schema))
		others.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
		const whole = [...enumsOf(literals), ...others]
		const [only] = whole
		return only && whole.length === 1 ? only : { anyOf: whole }
	}

	#object(type: ts.Type): Schema {
		const properties: Record<string, Schema> = {}
		const required: string[] = []
		for (const property of this.#checker.getPropertiesOfType(type)) {
			const description = this.#comment(property)
			const schema = this.of(this.#checker.getTypeOfSymbol(property))
			properties[property.name] = { ...schema, ...(description && { description }), ...tagsOf(property) }
			if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name)
		}
		const index = this.#checker.getIndexInfosOfType(type)[0]
		return {
			type: 'object',
			...(Object.keys(properties).length > 0 && { properties }),
			...(required.length > 0 && { required: required.sort() }),
			additionalProperties: index ? this.of(index.type) : false,
		}
	}

	/** A line that is broken in the source goes on; an empty one begins a paragraph. */
	#comment(symbol: ts.Symbol | undefined): string {
		return ts
			.displayPartsToString(symbol?.getDocumentationComment(this.#checker))
			.split(/\n\s*\n/)
			.map(paragraph => paragraph.replace(/\s*\n\s*/g, ' ').trim())
			.join('\n\n')
	}
}

/** Literals put together, each kind for itself. */
function enumsOf(literals: Schema[]): Schema[] {
	const kinds = [...new Set(literals.map(({ type }) => type))].sort()
	return kinds.map(type => {
		const values = literals.filter(schema => schema.type === type).map(schema => schema.const)
		if (type === 'boolean' && values.length === 2) return { type }
		const [only] = values
		return { ...(type && { type }), ...(values.length === 1 ? { const: only } : { enum: values.sort() }) }
	})
}

const tagsOf = (symbol: ts.Symbol): Schema =>
	Object.fromEntries(
		symbol
			.getJsDocTags()
			.filter(({ name }) => TAGS.includes(name))
			.map(({ name, text }) => [name, ts.displayPartsToString(text).trim()]),
	)

/** What a type of this repository is called; nothing of one that is made where it stands, or from another by `Pick` and the like. */
function nameOf(type: ts.Type): string | undefined {
	const { aliasSymbol, symbol } = type
	if (aliasSymbol) {
		const own = !type.aliasTypeArguments && aliasSymbol.declarations?.some(isOurs)
		return own && !type.isLiteral() ? aliasSymbol.name : undefined
	}
	const named = symbol && symbol.flags & ts.SymbolFlags.Interface && symbol.declarations?.some(isOurs)
	return named && !(type as ts.TypeReference).typeArguments?.length ? symbol.name : undefined
}

const isOurs = (node: ts.Node) => !node.getSourceFile().fileName.includes('/node_modules/')
