import { spawnSync } from 'node:child_process'
import { Failure } from '../lib/failure.ts'
import { environmentOf, homeOf, real, userOf } from './place.ts'

/** Runs one of the system's own programs, which says itself what it does; a Failure names it where it fails. */
export const system = (program: string, ...args: string[]): void => systemWith(process.env, program, ...args)

function systemWith(env: NodeJS.ProcessEnv, program: string, ...args: string[]): void {
	const { status, error } = spawnSync(program, args, { stdio: 'inherit', env })
	if (error) throw new Failure(`${program} could not be run: ${error.message}`)
	if (status !== 0) throw new Failure(`This failed: ${[program, ...args].join(' ')}`)
}

/** The same of one that says much: what it says is shown where it fails. */
export function quietly(program: string, ...args: string[]): void {
	const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
	if (error) throw new Failure(`${program} could not be run: ${error.message}`)
	if (status !== 0) throw new Failure(`This failed: ${[program, ...args].join(' ')}\n${stdout}${stderr}`)
}

/** What such a program answers; empty where it fails or is not there. */
export const answerOf = (program: string, ...args: string[]): string =>
	spawnSync(program, args, { encoding: 'utf8' }).stdout?.trim() ?? ''

/**
 * Runs a program of a release for one association: as its user, with its settings, on its data. They have passwords, and
 * the words of a command are for every user of the machine to read: so they go by the environment.
 */
export function onHosted(slug: string, release: string, words: string[]): void {
	const env = { ...environmentOf(slug), SILA_HOME: real(homeOf(slug)), PATH: process.env.PATH ?? '' }
	const umask = ['sh', '-c', 'umask 0077; cd "$SILA_HOME"; exec "$@"', 'sh']
	systemWith(env, 'runuser', '-u', userOf(slug), '--', ...umask, `${release}/sila`, ...words)
}
