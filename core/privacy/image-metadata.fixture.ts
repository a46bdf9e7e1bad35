/* Pictures for tests, made of the parts of their formats, with a text wherever a camera or a program may write one. */

const ascii = (text: string) => [...text].map(letter => letter.charCodeAt(0))
const segment = (marker: number, bytes: number[]) => {
	const length = bytes.length + 2
	return [0xff, marker, length >> 8, length & 0xff, ...bytes]
}

/** EXIF that says a picture is turned, `secret`, and where: little-endian, as phones write it. */
// biome-ignore format: each line is one thing of the format
const exif = (turn: number, secret: string) => [
	...ascii('Exif\0\0'), 0x49, 0x49, 42, 0, 8, 0, 0, 0,
	2, 0,
	0x0f, 0x01, 2, 0, secret.length, 0, 0, 0, 38, 0, 0, 0,
	0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0,
	0, 0, 0, 0,
	...ascii(secret),
]

/** The parts of a JPEG that a decoder needs; between them `secret` in every other. */
export function jpeg(secret: string, turn = 6): Uint8Array {
	const scan = [1, 2, 0xff, 0, 3, 0xff, 0xd1, 4]
	return new Uint8Array([
		...[0xff, 0xd8],
		...segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
		...segment(0xe1, exif(turn, secret)),
		...segment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
		...segment(0xe2, ascii(`MPF\0${secret}`)),
		...segment(0xed, ascii(`Photoshop 3.0\0${secret}`)),
		...segment(0xfe, ascii(secret)),
		...segment(0xdb, [0, 7, 7]),
		...segment(0xc2, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
		...segment(0xda, [1, 1, 0, 0, 63, 0]),
		...scan,
		...segment(0xfe, ascii(secret)),
		...segment(0xc4, [0, 9, 9]),
		...segment(0xda, [1, 1, 0, 0, 63, 0]),
		...scan,
		...[0xff, 0xd9],
		...[0xff, 0xd8, ...segment(0xe1, exif(1, secret)), 0xff, 0xd9],
		...ascii(secret),
	])
}

const chunk = (type: string, bytes: number[]) => [
	...[0, 0, bytes.length >> 8, bytes.length & 0xff],
	...ascii(type),
	...bytes,
	...[0, 0, 0, 0],
]

export function png(secret: string): Uint8Array {
	return new Uint8Array([
		...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
		...chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0]),
		...['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME', 'iCCP', 'caBX'].flatMap(type => chunk(type, ascii(secret))),
		...chunk('IDAT', [120, 218, 99, 100, 248, 207, 80, 15]),
		...chunk('IEND', []),
		...ascii(secret),
	])
}
