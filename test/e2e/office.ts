import { spawnSync } from 'node:child_process'

/**
 * What LibreOffice's own Python does: starts it without a window, opens the file with the password, and says what is in its
 * first cell. Only there can a password be given.
 */
const SCRIPT = `
import json, subprocess, sys, time
import uno
from com.sun.star.beans import PropertyValue

folder, file, password = sys.argv[1:]
office = subprocess.Popen(['soffice', '--headless', '--norestore', '--nologo',
    '-env:UserInstallation=file://' + folder + '/profile', '--accept=pipe,name=sila;urp;'])
here = uno.getComponentContext()
resolver = here.ServiceManager.createInstanceWithContext('com.sun.star.bridge.UnoUrlResolver', here)
while True:
    if office.poll() not in (None, 81):
        sys.exit('LibreOffice did not start')
    try:
        there = resolver.resolve('uno:pipe,name=sila;urp;StarOffice.ComponentContext')
        break
    except Exception:
        time.sleep(0.2)
desktop = there.ServiceManager.createInstanceWithContext('com.sun.star.frame.Desktop', there)
def given(name, value):
    one = PropertyValue()
    one.Name, one.Value = name, value
    return one
try:
    book = desktop.loadComponentFromURL('file://' + file, '_blank', 0, (given('Hidden', True), given('Password', password)))
except Exception:
    book = None
said = None
if book is not None:
    sheet = book.Sheets.getByIndex(0)
    said = {'sheet': sheet.Name, 'cell': sheet.getCellByPosition(0, 0).String, 'rightToLeft': sheet.TableLayout == 1}
    book.close(True)
print(json.dumps(said))
desktop.terminate()
office.wait()
`

/** The first cell of a workbook as LibreOffice has it, opened with a password; null where it does not open. Debian has it as `libreoffice-calc-nogui` and `python3-uno`. */
export function openedByOffice(folder: string, file: string, password: string): unknown {
	const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', SCRIPT, folder, file, password], {
		encoding: 'utf8',
	})
	if (status !== 0) throw new Error(`LibreOffice (libreoffice-calc-nogui, python3-uno): ${stderr}`)
	return JSON.parse(stdout)
}
