import path from 'node:path'
import { run } from '../lib/child.ts'
import { explain, Failure } from '../lib/failure.ts'

/* The tools that look at what Sila is made of: npm's own, and two programs of Go, each of one version. */

const ENV = { GOTOOLCHAIN: 'auto', GOFLAGS: '-mod=mod' }

/** Lists the modules that a program of Go was built of; Apache-2.0, by the makers of the format. */
export const GO_BILL = 'github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@v1.10.0'
/** Looks for faults that are known in the functions that a program of Go calls; by the makers of Go. */
export const GO_AUDIT = 'golang.org/x/vuln/cmd/govulncheck@v1.9.0'

export interface Said {
	code: number
	/** What it wrote to its first stream. */
	text: string
	/** What it wrote to its second. */
	beside: string
}

async function said(command: string, args: string[], env?: NodeJS.ProcessEnv): Promise<Said> {
	const lines = { out: [] as string[], err: [] as string[] }
	const { code } = await run(command, args, {
		...(env && { env }),
		onLine: (line, stream) => lines[stream].push(line),
	})
	return { code, text: lines.out.join('\n'), beside: lines.err.join('\n') }
}

/** Runs npm, the one that started us where one did. */
export function npm(...args: string[]): Promise<Said> {
	const cli = process.env.npm_execpath
	return cli && path.basename(cli) === 'npm-cli.js'
		? said(process.execPath, [cli, ...args])
		: said('npm', args)
}

/** Runs a program of Go, which Go brings and builds the first time. */
export async function goTool(tool: string, ...args: string[]): Promise<Said> {
	try {
		return await said('go', ['run', tool, ...args], ENV)
	} catch (error) {
		throw new Failure(`Go is needed for ${tool} and does not run: ${explain(error)}`)
	}
}
