// What a panic of the native optimiser does to its process.
process.on('message', () => process.abort());
