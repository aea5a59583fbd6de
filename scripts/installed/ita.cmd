@echo off
rem Runs ITA Workbook from the folder that it stands in. Takes Java 17 or newer; the folder's own where it has one.
setlocal
set "home=%~dp0."
set "jar=%home%\ita-workbook.jar"
set "archive=%home%\ita.jsa"

set "java=%home%\runtime\bin\java.exe"
if exist "%java%" goto found
if not defined JAVA_HOME goto search
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto found
>&2 echo ita: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it.
exit /b 2
:search
set "java="
for %%J in (java.exe) do set "java=%%~$PATH:J"
if defined java goto found
>&2 echo ita: Java is missing. Install a Java 17 or newer, for instance from https://adoptium.net.
exit /b 2

:found
rem Warnings of the Java machine go to standard error. Standard output belongs to results.
set "options=-Xshare:auto -XX:+UseSerialGC -Xlog:disable -Xlog:all=error:stderr"
set "quick=-XX:TieredStopAtLevel=1"
if /i "%~1"=="serve" set "quick="

rem The archive of loaded classes fits one Java machine and one jar. Where it cannot be written nothing but time is lost.
for %%J in ("%java%") do for %%I in ("%jar%") do set "key=%%~fJ %%~zJ %%~tJ %%~zI %%~tI"
set "known="
if exist "%archive%.key" set /p known=<"%archive%.key"
if "%known%"=="%key%" goto run
del "%archive%.key" 2>nul
if exist "%archive%.key" goto run
"%java%" -jar "%jar%" --version >nul 2>nul
if errorlevel 1 goto old
2>nul (>"%archive%.key" set /p "=%key%" <nul)
if not exist "%archive%.key" goto run
set "made=%TEMP%\ita-%RANDOM%%RANDOM%"
"%java%" -XX:+UseSerialGC %quick% -Xlog:disable "-XX:ArchiveClassesAtExit=%made%.jsa" "-Dita.home=%home%" -jar "%jar%" annotate "%home%\workbook-templates\2568\example.xlsx" -o "%made%.xlsx" <nul >nul 2>nul
del "%archive%" "%made%.xlsx" 2>nul
if exist "%made%.jsa" move /y "%made%.jsa" "%archive%" >nul 2>nul

:run
set "share="
if exist "%archive%" set "share=-XX:SharedArchiveFile=%archive%"
if not defined share set "share=-Xshare:auto"
rem Thai comes as UTF-8. The window gets its own code page back.
for /f "tokens=2 delims=:." %%C in ('chcp') do set "page=%%C"
chcp 65001 >nul
"%java%" %options% %quick% "%share%" "-Dita.home=%home%" -jar "%jar%" %*
set "code=%ERRORLEVEL%"
chcp %page% >nul
exit /b %code%

:old
>&2 echo ita: "%java%" is older than Java 17. Install a Java 17 or newer, or set JAVA_HOME to one.
exit /b 2
