//go:build ignore

// Appending while ranging compiles. The loop keeps the old array when append
// moves to a bigger one, and so does every pointer that was taken before.
package main

import "fmt"

type Job struct {
	ID, Attempt int
	Queued      bool
}

func main() {
	jobs := []Job{{ID: 1, Attempt: 1}, {ID: 2, Attempt: 1}}
	for i := range jobs {
		j := &jobs[i]
		jobs = append(jobs, Job{ID: j.ID, Attempt: j.Attempt + 1})
		j.Queued = true // for job 1, j still points into the old array
	}
	for _, j := range jobs {
		fmt.Printf("job %d, attempt %d, queued %t\n", j.ID, j.Attempt, j.Queued)
	}
}

// Output:
// job 1, attempt 1, queued false
// job 2, attempt 1, queued true
// job 1, attempt 2, queued false
// job 2, attempt 2, queued false
