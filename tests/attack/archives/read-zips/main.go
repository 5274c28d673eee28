// Reads each zip file named on a line of standard input with Go's archive/zip; prints one JSON value a line.
package main

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
)

type reading struct {
	Files map[string][]string `json:"files"`
	Error string              `json:"error,omitempty"`
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		out, _ := json.Marshal(read(lines.Text()))
		fmt.Println(string(out))
	}
}

func read(path string) reading {
	result := reading{Files: map[string][]string{}}
	archive, err := zip.OpenReader(path)
	if err != nil {
		result.Error = err.Error()
		return result
	}
	defer archive.Close()
	for _, entry := range archive.File {
		kind := "file"
		if entry.FileInfo().IsDir() {
			kind = "folder"
		} else if !entry.Mode().IsRegular() {
			kind = "link"
		}
		content, err := entry.Open()
		if err != nil {
			result.Error = err.Error()
			continue
		}
		digest := sha256.New()
		if _, err = io.Copy(digest, content); err != nil {
			result.Error = err.Error()
		}
		content.Close()
		result.Files[entry.Name] = append(result.Files[entry.Name], kind+" "+hex.EncodeToString(digest.Sum(nil)))
	}
	return result
}
