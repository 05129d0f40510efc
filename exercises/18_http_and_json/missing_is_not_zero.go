//go:build ignore

// Missing fields keep what was in the struct. That makes defaults easy, and what is
// missing looks like what is empty: a required field takes a pointer and a check of
// your own. A misspelled key is not an error either (and isn't to Serde, unless you
// ask for it).
package main

import (
	"encoding/json"
	"fmt"
)

type Config struct {
	Listen     string   `json:"listen"`
	MaxRetries int      `json:"maxRetries"`
	Tags       []string `json:"tags"`
}

func main() {
	files := []string{
		`{"listen": ":8080"}`,
		`{"maxRetries": 0}`,
		`{"listn": ":8080"}`,
		`{"listen": null}`,
		`{"maxRetries": "nine"}`,
	}
	for _, file := range files {
		cfg := Config{MaxRetries: 3}
		err := json.Unmarshal([]byte(file), &cfg)
		fmt.Printf("%q %d, error: %v\n", cfg.Listen, cfg.MaxRetries, err != nil)
	}
}

// Output:
// ":8080" 3, error: false
// "" 0, error: false
// "" 3, error: false
// "" 3, error: false
// "" 3, error: true
