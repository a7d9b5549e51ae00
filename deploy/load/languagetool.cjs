// Arguments: port of the service, the next is LanguageTool's; folder with the letter; seconds. Prints the table of languagetool.sh.
const autocannon = require('autocannon');
const fs = require('fs');

const [port, folder, seconds] = process.argv.slice(2);

async function run(url, type, body, connections, duration) {
    const result = await autocannon({url, method: 'POST', headers: {'content-type': type}, body, connections, duration, timeout: 60});
    return result['2xx'] / result.duration;
}

(async () => {
    const text = fs.readFileSync(`${folder}/450.txt`, 'utf8');
    const poa = [`http://127.0.0.1:${port}/v1/assessments`, 'application/json', fs.readFileSync(`${folder}/450.json`)];
    const peer = [`http://127.0.0.1:${Number(port) + 1}/v2/check`, 'application/x-www-form-urlencoded', new URLSearchParams({language: 'en-US', text}).toString()];
    for (const one of [poa, peer]) {
        await run(...one, 2, 20);
    }
    console.log('| connections | scored/s | LanguageTool, checked/s | ratio |');
    console.log('| --- | --- | --- | --- |');
    for (const connections of [1, 4]) {
        const scored = await run(...poa, connections, Number(seconds));
        const checked = await run(...peer, connections, Number(seconds));
        console.log(`| ${connections} | ${scored.toFixed(0)} | ${checked.toFixed(1)} | ${(scored / checked).toFixed(1)} |`);
    }
})();
