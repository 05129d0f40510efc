//go:build ignore

// A slice may be sliced beyond its length, up to its capacity. In a buffer that is
// used again, the old request is still there, and a length that lies brings it
// back. No bounds check stops that.
package main

import (
	"encoding/binary"
	"fmt"
)

func payload(packet []byte) []byte {
	n := int(binary.BigEndian.Uint16(packet))
	return packet[2 : 2+n]
}

func main() {
	buffer := make([]byte, 20)
	copy(buffer, "\x00\x0ftoken=s3cr3t-42") // the request before
	n := copy(buffer, "\x00\x0fput")        // 15 bytes promised, 3 sent
	fmt.Printf("%q\n", payload(buffer[:n]))

	defer func() { fmt.Println(recover()) }()
	n = copy(buffer, "\x00\xffput") // 255 bytes promised
	payload(buffer[:n])
}

// Output:
// "puten=s3cr3t-42"
// runtime error: slice bounds out of range [:257] with capacity 20
