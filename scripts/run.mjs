/**
 * The door to `npm start` and `npm test`: sees that Node can run TypeScript and that the packages are there,
 * then runs scripts/<name>.ts. Plain JavaScript, so that an older Node can read it too.
 */
import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { endWithNpm } from './lib/parent.mjs'

const OLDEST_NODE = 20
/** npm passes its own --silent on to us, and its reasons would be lost with it. */
const LOUD = '--loglevel=warn'
const self = fileURLToPath(import.meta.url)
const root = path.resolve(path.dirname(self), '..')
/** As in lib/paths.ts. */
const sila = process.env.SILA_HOME ? path.resolve(process.env.SILA_HOME) : path.join(root, '.sila')
/** In a release everything is there, also the Node that runs it. */
const isRelease = fs.existsSync(path.join(root, 'release.json'))

/** Says what to do in one line, and ends. */
function fail(line) {
	console.error(line)
	process.exit(1)
}

/** The npm that started us, else the one on PATH: a command and its first arguments. */
function npm() {
	const cli = process.env.npm_execpath
	if (cli && path.basename(cli) === 'npm-cli.js') return [process.execPath, cli]
	return process.platform === 'win32' ? ['cmd', '/d', '/s', '/c', 'npm.cmd'] : ['npm']
}

/** The programs of this folder that people call, as `npm run` lists them. */
function commands() {
	const names = fs
		.readdirSync(path.join(root, 'scripts'))
		.filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'build.ts')
	return names.map(name => name.slice(0, -3))
}

let interrupted = false

/** Waits for a child. A signal that reached only us is passed on to it. */
function ended(child) {
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
		process.on(signal, () => {
			interrupted = true
			child.kill(signal)
		})
	}
	return new Promise(resolve => {
		child.on('exit', code => resolve(code ?? 1))
		child.on('error', () => resolve(1))
	})
}

function makeWorkFolder() {
	try {
		fs.mkdirSync(sila, { recursive: true })
		fs.accessSync(sila, fs.constants.W_OK)
	} catch (error) {
		fail(
			`Sila cannot write in ${path.dirname(sila)} (${error.code}): allow yourself to write there, or move the folder.`,
		)
	}
}

/** Node 24 from npm. Its place is remembered, so npm is asked once. */
function newerNode() {
	const note = path.join(sila, 'node')
	const known = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : ''
	if (known && fs.existsSync(known)) return known
	console.log(`Node ${process.versions.node} does not run TypeScript: bringing Node 24 from npm, once …`)
	const [command, ...first] = npm()
	const ask = ['exec', '--yes', LOUD, '--package=node@24', '--', 'node', '-p', 'process.execPath']
	const answer = spawnSync(command, [...first, ...ask], { encoding: 'utf8', cwd: sila })
	const place = (answer.stdout ?? '').trim().split('\n').pop()
	if (answer.status !== 0 || !fs.existsSync(place)) {
		fail(
			'Node 24 could not be brought from npm: check the network, or install Node 24 from https://nodejs.org',
		)
	}
	fs.writeFileSync(note, place)
	return place
}

/** True when what npm noted at its last install agrees with package-lock.json. Other platforms' packages may be absent. */
function packagesAreInstalled() {
	const read = file => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages
	const wanted = read('package-lock.json')
	if (!fs.existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false
	const got = read('node_modules/.package-lock.json')
	const agrees = key => (got[key] ? got[key].version === wanted[key].version : wanted[key].optional === true)
	return Object.keys(wanted).every(key => key === '' || agrees(key))
}

/** What to do about a failed npm, by the error code in what it wrote. */
function npmReason(text) {
	if (/ENOSPC/.test(text)) return 'the disk is full; free some space and try again.'
	if (/EUSAGE/.test(text)) return 'package-lock.json does not agree with package.json; run npm install.'
	if (/EACCES|EROFS/.test(text)) return 'npm may not write here or in its cache.'
	if (/ENOTFOUND|ECONN|ETIMEDOUT|EAI_AGAIN|ENETUNREACH/.test(text))
		return 'the npm registry does not answer; check the network.'
	return 'npm gives the reason.'
}

async function installPackages() {
	const started = Date.now()
	const seconds = () => Math.round((Date.now() - started) / 1000)
	const log = path.join(sila, 'npm-ci.log')
	const out = fs.openSync(log, 'w')
	console.log('Installing the packages, once (npm ci, about a minute) …')
	const beat = setInterval(() => console.log(`  still installing, ${seconds()} s`), 15_000)
	const [command, ...first] = npm()
	const code = await ended(spawn(command, [...first, 'ci', LOUD], { cwd: root, stdio: ['ignore', out, out] }))
	clearInterval(beat)
	if (interrupted) process.exit(130)
	if (code !== 0)
		fail(`The packages could not be installed: ${npmReason(fs.readFileSync(log, 'utf8'))} See ${log}`)
	console.log(`Packages installed (${seconds()} s)`)
}

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
	fail(
		`Sila needs Node ${OLDEST_NODE} or newer, and this is ${process.versions.node}: get one from https://nodejs.org`,
	)
}
if (!commands().includes(process.argv[2])) {
	fail(`Say what to do, one of: ${commands().join(', ')}.`)
}
makeWorkFolder()
endWithNpm()
if (process.features.typescript) {
	process.env.PATH = path.dirname(process.execPath) + path.delimiter + process.env.PATH
	if (!isRelease && !packagesAreInstalled()) await installPackages()
	await import(pathToFileURL(path.join(root, 'scripts', `${process.argv[2]}.ts`)).href)
} else {
	// The channel tells the newer Node when this one is gone, however it went.
	const child = spawn(newerNode(), [self, ...process.argv.slice(2)], {
		cwd: root,
		stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
	})
	process.exit(await ended(child))
}
