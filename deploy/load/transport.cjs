// Arguments: address, file with the body, seconds. Prints the tables of transport.sh.
const autocannon = require('autocannon');
const fs = require('fs');

const [address, file, seconds] = process.argv.slice(2);
const body = fs.readFileSync(file);

// with a rate, requests are due at fixed times
async function run(path, connections, rate) {
    const times = [];
    const running = autocannon({
        url: address + path,
        method: 'POST',
        headers: {'content-type': 'application/json'},
        body,
        connections,
        duration: Number(seconds),
        timeout: 60,
        ...(rate ? {overallRate: rate} : {}),
    });
    running.on('response', (client, status, bytes, milliseconds) => {
        if (status === 200) {
            times.push(milliseconds);
        }
    });
    const result = await running;
    times.sort((a, b) => a - b);
    const at = (share) => times.length ? times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1) : '-';
    return {perSecond: times.length / result.duration, refused: result.non2xx, percentiles: `${at(0.5)} | ${at(0.99)} | ${at(0.999)}`};
}

(async () => {
    for (const path of ['/v1/benchmark/echo', '/v1/assessments']) {
        await run(path, 4);
    }
    console.log('| connections | transport, requests/s | scored/s | ratio | refused (503) | p50 of the scored, ms | p99 ms | p99.9 ms |');
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
    let most = 0;
    for (const connections of [1, 4, 16, 64]) {
        const echo = await run('/v1/benchmark/echo', connections);
        const scored = await run('/v1/assessments', connections);
        most = Math.max(most, scored.perSecond);
        const ratio = scored.perSecond / echo.perSecond;
        console.log(`| ${connections} | ${echo.perSecond.toFixed(0)} | ${scored.perSecond.toFixed(0)} | ${ratio.toFixed(3)} | ${scored.refused} | ${scored.percentiles} |`);
    }
    console.log('\n| open model, share of the capacity | sent/s | scored/s | refused (503) | p50 of the scored, ms | p99 ms | p99.9 ms |');
    console.log('| --- | --- | --- | --- | --- | --- | --- |');
    for (const share of [0.5, 3, 0.5]) {
        const rate = Math.max(1, Math.round(most * share));
        const result = await run('/v1/assessments', 64, rate);
        console.log(`| ${share} | ${rate} | ${result.perSecond.toFixed(0)} | ${result.refused} | ${result.percentiles} |`);
    }
})();
